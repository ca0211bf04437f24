// Held by its stage; see Package.swift.
