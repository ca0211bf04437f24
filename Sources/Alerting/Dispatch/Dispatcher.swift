/// Outbox to sinks: a service for each sink, none of which waits for another.
public struct Dispatcher: Sendable {
    public let services: [any DeliveryService]

    public init(_ services: [any DeliveryService]) { self.services = services }

    /// The sinks that follow the record and have a place in it.
    public var following: Set<String> { Set(services.filter { $0 is FollowingSink }.map(\.sinkName)) }

    /// Alerts have been recorded, or a silence has ended: every sink looks.
    public func ring() {
        for service in services { service.bell.ring() }
    }

    /// Tells alerts until the task is cancelled.
    public func run() async {
        await withDiscardingTaskGroup { group in
            for service in services { group.addTask { await service.run() } }
        }
    }

    /// Does some work, and meanwhile tells the sinks that follow the record what stands in it by then. The others, whose
    /// messages gather what belongs together, are left to `drain`, and so is what the work brings last.
    ///
    /// - Parameter pause: between two looks; each costs the sink a flush and the record another.
    public func follow(every pause: Duration, _ work: () async -> Void) async {
        let followers = Dispatcher(services.filter { $0 is FollowingSink })
        await withDiscardingTaskGroup { group in
            group.addTask {
                while (try? await Task.sleep(for: pause)) != nil {
                    // A task of its own: cancelled in the middle, a sink might tell again what could not be marked.
                    await Task { await followers.drain(until: .now + .seconds(30)) }.value
                }
            }
            await work()
            group.cancelAll()
        }
    }

    /// Tells all that is pending, without waiting for company; what a sink does not take by then stays pending.
    ///
    /// For polling once, and for the end of the service, after `run()` has returned.
    public func drain(until deadline: ContinuousClock.Instant) async {
        await withDiscardingTaskGroup { group in
            for service in services {
                group.addTask {
                    await withTaskGroup(of: Void.self) { race in
                        race.addTask { await service.drain(until: deadline) }
                        race.addTask { try? await Task.sleep(until: deadline) }
                        await race.next()
                        race.cancelAll()
                    }
                }
            }
        }
    }
}
