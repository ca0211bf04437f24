extension Array {
    /// The same element `count` times, as `Array(repeating:count:)`, which asks the runtime for the array's type each time:
    /// six times the price of a short one, of which a story makes several.
    @inlinable
    public init(filledWith element: Element, count: Int) {
        self.init()
        append(contentsOf: repeatElement(element, count: count))
    }
}
