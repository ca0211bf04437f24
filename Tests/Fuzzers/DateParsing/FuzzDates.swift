import NewsModel
import TextProcessing

/// libFuzzer's entry: a date is read or not, and one that is read is read as the same instant from its own printed form.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let timestamp = DateParser.parse(bytes.span) else { return 0 }
    guard DateParser.parse(timestamp.rfc3339) == timestamp else { fatalError("a date is another one after printing") }
    return 0
}
