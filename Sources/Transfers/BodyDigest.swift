/// A 64-bit digest of a body, the same in every process, for telling an unchanged body from a changed one.
///
/// Eight bytes a step with a 128-bit multiplication (the mixing step of wyhash), since every full response pays for it.
/// Not a defence against somebody who builds collisions: their reward would be that we ignore their own feed.
public enum BodyDigest {
    public static func of(_ body: [UInt8]) -> UInt64 {
        let count = body.count
        var state = mix(UInt64(count) ^ 0x9e37_79b9_7f4a_7c15, 0xbf58_476d_1ce4_e5b9)
        unsafe body.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 8 <= count {
                let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                state = mix(state ^ word, 0x94d0_49bb_1331_11eb)
                offset += 8
            }
            var tail: UInt64 = 0
            while offset < count {
                tail = unsafe tail << 8 | UInt64(bytes[offset])
                offset += 1
            }
            state = mix(state ^ tail, 0xd6e8_feb8_6659_fd93)
        }
        return state
    }

    private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low ^ a
    }
}
