import Alerting
import ServiceLifecycle

/// Runs the dispatcher in force; a reload that changes the sinks ends it and runs the new one.
struct DispatchService: Service {
    let watch: Watch

    func run() async throws {
        await cancelWhenGracefulShutdown { await dispatch() }
    }

    /// Until the task is cancelled.
    func dispatch() async {
        while !Task.isCancelled {
            let setup = watch.current.value
            await withTaskGroup(of: Void.self) { race in
                race.addTask { await setup.dispatcher.run() }
                race.addTask { await watch.swapped.wait(atMost: nil) }
                await race.next()
                race.cancelAll()
            }
        }
    }
}
