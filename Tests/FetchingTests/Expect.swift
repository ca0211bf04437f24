import Testing

/// `#expect` for calls that change what they are made on, which the macro cannot take apart.
func expect(_ isTrue: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(isTrue, sourceLocation: sourceLocation)
}
