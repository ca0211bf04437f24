/// Outlets and agencies by every name they are known by.
enum KnownOutlets {
    static func canonical(_ name: String) -> String? { table[OriginName.squeezed(name)] }

    private static let table: [String: String] = [
        "reuters": "Reuters", "apnews": "AP", "ap": "AP", "associatedpress": "AP", "telegraph": "The Telegraph",
    ]
}
