// Holds the index against the promises of durability, soundness and concurrency, at length, with
// processes that are killed and system calls that fail. `scripts/check-reliability` builds and runs it.
//
// usage: reliability [--quick] [ID…]
import Foundation

var arguments = Array(CommandLine.arguments.dropFirst())
if let role = arguments.first.flatMap(ChildRole.init(rawValue:)) {
  Child.run(role, Array(arguments.dropFirst()))
}
let isQuick = arguments.contains("--quick")
arguments.removeAll { $0.hasPrefix("--") }
let checks =
  Durability.checks + Processes.checks + Corruption.checks + Hostile.checks + Concurrency.checks
  + ManyTasks.checks + Commands.checks
let known = Set(checks.map(\.id))
for id in arguments where !known.contains(id) {
  say("there is no check \(id); there are \(checks.map(\.id).joined(separator: " "))")
  exit(2)
}
let wanted = arguments.isEmpty ? checks : checks.filter { arguments.contains($0.id) }
let failed = Report.run(wanted, quick: isQuick)
exit(failed == 0 ? 0 : 1)
