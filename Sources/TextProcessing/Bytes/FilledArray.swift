extension Array {
    /// The same element `count` times, as `Array(repeating:count:)`, which asks the runtime for the array's type each time:
    /// 700 instructions for a short one, of which a story makes three.
    @inlinable
    public init(filledWith element: Element, count: Int) {
        self.init()
        append(contentsOf: repeatElement(element, count: count))
    }
}
