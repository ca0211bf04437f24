/// How large a body may become when its codings are undone.
struct DecodingAllowance {
    let limits: TransferLimits

    /// Why a body that has become so large is too much, if it is.
    /// - Parameter read: how many of the coded bytes it was made of.
    func refusal(of size: Int, from read: Int) -> TransferError? {
        guard size > min(limits.ratioFloor, limits.bodyBytes) else { return nil }
        if size / max(1, read) > limits.ratio { return .decompressionBomb(ratio: limits.ratio) }
        return size > limits.bodyBytes ? .bodyTooLarge(limit: limits.bodyBytes) : nil
    }
}
