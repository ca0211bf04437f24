/// Documents that are no text at all, told by their first bytes.
enum BinaryKind {
    static func error(for bytes: [UInt8]) -> FeedParsingError? {
        if bytes.isEmpty { return FeedParsingError(.empty, "The document is empty.") }
        for (code, name, signature) in signatures where bytes.starts(with: signature) {
            return FeedParsingError(code, "The document is \(name), not a feed.")
        }
        if bytes.count > 12, bytes.starts(with: "RIFF".utf8), bytes[8...].starts(with: "WEBP".utf8) {
            return FeedParsingError(.image, "The document is a WebP image, not a feed.")
        }
        if bytes.count > 12, bytes[4...].starts(with: "ftyp".utf8) {
            return FeedParsingError(.media, "The document is a video or sound file, not a feed.")
        }
        return nil
    }

    private static let signatures: [(FeedParsingError.Code, String, [UInt8])] = [
        (.image, "a PNG image", [0x89, 0x50, 0x4e, 0x47]), (.image, "a JPEG image", [0xff, 0xd8, 0xff]),
        (.image, "a GIF image", Array("GIF8".utf8)), (.image, "an icon", [0, 0, 1, 0]),
        (.image, "a TIFF image", [0x49, 0x49, 0x2a, 0]), (.pdf, "a PDF document", Array("%PDF-".utf8)),
        (.archive, "a ZIP archive", [0x50, 0x4b, 3, 4]), (.archive, "a bzip2 archive", Array("BZh".utf8)),
        (.archive, "an xz archive", [0xfd, 0x37, 0x7a, 0x58, 0x5a]),
        (.archive, "a Zstandard archive", [0x28, 0xb5, 0x2f, 0xfd]),
        (.media, "an MP3 file", Array("ID3".utf8)), (.media, "an Ogg file", Array("OggS".utf8)),
        (.binary, "a program", [0x7f, 0x45, 0x4c, 0x46]),
    ]
}
