import Dispatch

/// Runs work that blocks (files, sockets, processes) on a thread that the cooperative pool does not count on.
func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () throws(DeliveryError) -> Value
) async throws(DeliveryError) -> Value {
    let result: Result<Value, DeliveryError> = await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
            do throws(DeliveryError) { continuation.resume(returning: .success(try body())) } catch {
                continuation.resume(returning: .failure(error))
            }
        }
    }
    return try result.get()
}
