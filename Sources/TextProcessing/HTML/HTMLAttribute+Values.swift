extension HTMLAttribute {
    /// Whether the value in `range` may stand in cleaned HTML as it is, byte for byte: it holds no reference, nothing that
    /// needs to be escaped, and no address that would have to be looked at.
    func isClean(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        switch self {
        case .text: break
        case .address: guard LinkResolver.isWebAddress(bytes, range) else { return false }
        case .addressSet, .style: return false
        }
        let value = bytes.span.extracting(range)
        let leastByte: UInt8 = self == .address ? 0x21 : 0
        for index in value.indices {
            let byte = value[index]
            // Most bytes are letters, and need one look.
            guard byte < 0x40 else { continue }
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\"") || byte | 2 == UInt8(ascii: ">")
                || byte < leastByte
            {
                return false
            }
        }
        return true
    }

    /// The same of an attribute that is already known to hold marks, or white space, or not.
    @inline(__always)
    func isClean(_ bytes: [UInt8], _ part: HTMLTag.Part) -> Bool {
        guard !part.holdsMarks else { return false }
        switch self {
        case .text: return true
        case .address: return !part.holdsSpace && LinkResolver.isWebAddress(bytes, part.value)
        case .addressSet, .style: return false
        }
    }

    /// The value as it may stand in cleaned HTML; nil where the attribute must go.
    func safe(_ value: [UInt8], _ resolver: LinkResolver?) -> [UInt8]? {
        switch self {
        case .text: value
        case .address: resolver.map { $0.resolve(value) } ?? LinkResolver(base: nil).resolve(value)
        case .addressSet: Self.set(value, resolver ?? LinkResolver(base: nil))
        case .style: StyleFilter.filtered(value)
        }
    }

    /// `srcset`: addresses with a width or density each (HTML section 4.8.4.2.2, "parse a srcset attribute"). Addresses
    /// hold commas too; one that ends with a comma has no descriptor.
    private static func set(_ value: [UInt8], _ resolver: LinkResolver) -> [UInt8]? {
        let comma = UInt8(ascii: ",")
        var result: [UInt8] = []
        // Control characters, which mean nothing, would keep a comma from ending an address until they are gone.
        var rest = value.filter { $0 >= 0x20 && $0 != 0x7f || ASCII.isSpace($0) }[...]
        while true {
            rest = rest.drop { ASCII.isSpace($0) || $0 == comma }
            var address = rest.prefix { !ASCII.isSpace($0) }
            guard !address.isEmpty else { return result.isEmpty ? nil : result }
            rest = rest[address.endIndex...]
            var descriptors = rest[rest.startIndex..<rest.startIndex]
            if address.last == comma {
                while address.last == comma { address.removeLast() }
            } else {
                descriptors = rest.prefix { $0 != comma }
                rest = rest[descriptors.endIndex...]
            }
            guard let resolved = resolver.resolve(Array(address)) else { continue }
            if !result.isEmpty { result.append(contentsOf: ", ".utf8) }
            result.append(contentsOf: resolved)
            for word in descriptors.split(whereSeparator: ASCII.isSpace) {
                result.append(0x20)
                result.append(contentsOf: word)
            }
        }
    }
}
