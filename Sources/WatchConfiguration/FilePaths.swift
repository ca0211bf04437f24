import FoundationEssentials

/// Paths and globs as configuration files write them: relative to the file that holds them.
enum FilePaths {
    static func split(_ path: String) -> (directory: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let directory = path[..<slash]
        return (directory.isEmpty ? "/" : String(directory), String(path[path.index(after: slash)...]))
    }

    /// Absolute, without `.`, `..` and doubled slashes; `~/` is the user's home.
    static func resolve(_ path: String, against directory: String, home: String? = nil) -> String {
        if path.hasPrefix("~/"), let home { return normalised(home + path.dropFirst()) }
        return normalised(path.hasPrefix("/") ? path : directory + "/" + path)
    }

    static func absolute(_ path: String) -> String {
        resolve(path, against: FileManager.default.currentDirectoryPath)
    }

    static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

    /// The files that an absolute pattern finds, in byte order; `**` stands for any number of directories.
    static func expand(_ pattern: String) -> [String] {
        var found = [""]
        let components = pattern.split(separator: "/").map(String.init)
        for (index, component) in components.enumerated() {
            let isLast = index == components.count - 1
            if component == "**" {
                found = found.flatMap { [$0] + directories(under: $0) }
            } else if isPattern(component) {
                found = found.flatMap { parent in
                    names(in: parent).filter { FilePattern.matches($0, component) }.map { parent + "/" + $0 }
                }
            } else {
                found = found.map { $0 + "/" + component }
            }
            found = found.filter { isLast ? isFile($0) : isDirectory($0) }
        }
        return Array(Set(found)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Why a path cannot lead to a file that is read and written, if it cannot.
    static func flaw(ofFile path: String) -> String? {
        if isDirectory(path) { return "is a directory; name a file in it" }
        var real = path
        // As many links in a row as the kernel follows.
        for _ in 0...40 {
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: real) else { return nil }
            real = resolve(target, against: split(real).directory)
        }
        return "is a link that leads round in a circle"
    }

    private static func normalised(_ path: String) -> String {
        var components: [Substring] = []
        for component in path.split(separator: "/") where component != "." {
            if component == ".." { _ = components.popLast() } else { components.append(component) }
        }
        return "/" + components.joined(separator: "/")
    }

    private static func names(in directory: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: directory.isEmpty ? "/" : directory)) ?? []
    }

    /// Bounded in depth, so that a loop of links ends.
    private static func directories(under directory: String, depth: Int = 0) -> [String] {
        guard depth < 16 else { return [] }
        return names(in: directory).filter { !$0.hasPrefix(".") }.map { directory + "/" + $0 }.filter(isDirectory)
            .flatMap { [$0] + directories(under: $0, depth: depth + 1) }
    }

    private static func isDirectory(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: path.isEmpty ? "/" : path, isDirectory: &isDirectory)
            && isDirectory
    }

    private static func isFile(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory
    }
}
