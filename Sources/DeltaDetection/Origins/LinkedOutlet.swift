/// Links that stand in the text: a known outlet's address names a source as its name would.
enum LinkedOutlet {
    /// The first known outlet other than the story's own that the text links to.
    static func outlet(in text: [UInt8], own: String, among outlets: OwnOutlets) -> String? {
        var index = 0
        while index + 3 < text.count {
            guard text[index] == UInt8(ascii: ":"), text[index + 1] == UInt8(ascii: "/"),
                text[index + 2] == UInt8(ascii: "/")
            else {
                index += 1
                continue
            }
            let host = text[(index + 3)...].prefix(while: isHostByte)
            index += 3 + host.count
            guard let name = known(host, outlets), OriginName.key(name) != own else { continue }
            return name
        }
        return nil
    }

    /// The host or one of its parents is in the table.
    private static func known(_ host: ArraySlice<UInt8>, _ outlets: OwnOutlets) -> String? {
        let labels = String(decoding: host.prefix(253), as: UTF8.self).split(separator: ".")
        for start in labels.indices where labels.count - start >= 2 {
            let site = labels[start...].joined(separator: ".")
            if let name = KnownOutlets.canonical(site) ?? outlets.origin(ofSite: site) { return name }
        }
        return nil
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"): true
        default: false
        }
    }
}
