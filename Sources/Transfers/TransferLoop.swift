import CLibcurl
import Glibc
import Synchronization

/// A serial executor whose one thread is libcurl's event loop.
///
/// The actor's jobs run between turns of `curl_multi_perform`, so all that touches the multi handle is isolated to one
/// actor without a lock of ours, and Swift's cooperative pool never blocks.
@safe
final class TransferLoop: SerialExecutor {
    private struct Inbox {
        var jobs: [UnownedJob] = []
        var cancelled: [Int] = []
        var granted: [(number: Int, hold: ByteHold)] = []
        var isPolling = false
        var isStopping = false
        var isEmpty: Bool { jobs.isEmpty && cancelled.isEmpty && granted.isEmpty }
    }

    /// Only the loop's thread uses the handle, except for `curl_multi_wakeup`, which libcurl allows from any.
    private nonisolated(unsafe) let multi: UnsafeMutableRawPointer
    /// The exchanges in flight, by number. Only the loop's thread looks.
    private nonisolated(unsafe) var running: [Int: Exchange] = [:]
    private let inbox = Mutex(Inbox())

    init(connections: Int) {
        // Fails only when memory or descriptors are gone at start; there is nothing to go on with then.
        guard let multi = unsafe curl_multi_init() else { fatalError("libcurl cannot start") }
        unsafe self.multi = multi
        _ = unsafe shim_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, connections)
        // Idle ones kept for reuse.
        _ = unsafe shim_multi_set_long(multi, CURLMOPT_MAXCONNECTS, connections)
    }

    deinit { unsafe curl_multi_cleanup(multi) }

    func start() {
        var thread = pthread_t()
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        let result = unsafe pthread_create(
            &thread, nil,
            { context in
                guard let context = unsafe context else { return nil }
                let loop = unsafe Unmanaged<TransferLoop>.fromOpaque(context).takeRetainedValue()
                loop.run()
                return nil
            }, context)
        guard result == 0 else { fatalError("no thread for transfers: error \(result)") }
        _ = pthread_detach(thread)
    }

    func stop() { leave { $0.isStopping = true } }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        leave { $0.jobs.append(job) }
    }

    /// Ends an exchange from any thread; the one who waits for it gets `.cancelled`.
    func cancel(_ number: Int) { leave { $0.cancelled.append(number) } }

    /// Brings an exchange the room that it waits for, from any thread. One that has ended meanwhile leaves it to others.
    func grant(_ hold: ByteHold, to number: Int) { leave { $0.granted.append((number, hold)) } }

    /// Puts an exchange in flight; on the loop's thread only.
    func add(_ exchange: Exchange, number: Int) {
        let code = unsafe curl_multi_add_handle(multi, exchange.handle.raw)
        guard code == CURLM_OK else {
            return exchange.settle(.failure(.failure(code: Int(code.rawValue), "the transfer could not be started")))
        }
        unsafe running[number] = exchange
    }

    /// Leaves something for the loop's thread and wakes it if it sleeps. One call wakes it for all that is left until then.
    private func leave(_ what: (inout sending Inbox) -> Void) {
        let mustWake = inbox.withLock { inbox in
            what(&inbox)
            defer { inbox.isPolling = false }
            return inbox.isPolling
        }
        if mustWake { _ = unsafe curl_multi_wakeup(multi) }
    }

    private func run() {
        // Signals are for the threads that expect them; a broken pipe is an error code here.
        var all = sigset_t()
        _ = unsafe sigfillset(&all)
        _ = unsafe pthread_sigmask(SIG_BLOCK, &all, nil)
        var turn = Inbox()
        while true {
            turn.jobs.removeAll(keepingCapacity: true)
            turn.cancelled.removeAll(keepingCapacity: true)
            turn.granted.removeAll(keepingCapacity: true)
            inbox.withLock { inbox in
                inbox.isPolling = false
                swap(&inbox.jobs, &turn.jobs)
                swap(&inbox.cancelled, &turn.cancelled)
                swap(&inbox.granted, &turn.granted)
                turn.isStopping = inbox.isStopping
            }
            for job in turn.jobs { unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
            for number in turn.cancelled { finish(number, with: nil) }
            for grant in turn.granted { unsafe running[grant.number]?.resume(grant.hold) }
            turn.granted.removeAll(keepingCapacity: true)
            if turn.isStopping, turn.isEmpty, unsafe running.isEmpty { break }
            perform()
            // Whoever enqueues after this look wakes the poll; whoever came before it is seen here.
            let idle = inbox.withLock { inbox in
                inbox.isPolling = inbox.isEmpty && !inbox.isStopping
                return inbox.isPolling
            }
            if idle { _ = unsafe curl_multi_poll(multi, nil, 0, 60_000, nil) }
        }
    }

    private func perform() {
        var count: Int32 = 0
        _ = unsafe curl_multi_perform(multi, &count)
        var left: Int32 = 0
        while let message = unsafe curl_multi_info_read(multi, &left) {
            guard unsafe message.pointee.msg == CURLMSG_DONE else { continue }
            let code = unsafe shim_result(message)
            var number = 0
            if let handle = unsafe message.pointee.easy_handle {
                var context: UnsafePointer<CChar>?
                _ = unsafe shim_get_string(handle, CURLINFO_PRIVATE, &context)
                number = Int(bitPattern: context)
            }
            finish(number, with: code)
        }
    }

    /// Takes an exchange out of flight, once, whichever of completion and cancellation comes first.
    private func finish(_ number: Int, with code: CURLcode?) {
        guard let exchange = unsafe running.removeValue(forKey: number) else { return }
        let outcome = code.map { exchange.outcome($0) } ?? .failure(.cancelled)
        _ = unsafe curl_multi_remove_handle(multi, exchange.handle.raw)
        exchange.settle(outcome)
    }
}
