internal import MinutesIndex

/// Holds an index that something happened to against the states that it may be in.
package enum IndexRecovery {
  /// What is wrong with it.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String

    package init(description: String) { self.description = description }
  }

  /// Opens the index, and goes on with the history where it stands.
  ///
  /// - Parameters:
  ///   - folder: The index.
  ///   - script: The history.
  ///   - done: How many commits have returned; the next one may be there or not.
  ///   - event: What happened.
  package static func check(
    _ folder: SimulatedFolder, _ script: IndexScript, done: Int, _ event: String
  ) throws {
    let reached = try state(of: folder, script, done: done, event)
    var completed = 0
    try script.run(in: folder, from: reached, done: &completed)
    let index = try SearchIndex(in: folder)
    guard try IndexState(index) == script.states[script.commits.count], index.verify().isEmpty
    else { throw Failure(description: "\(event): the history could not be completed") }
    let own = ["manifest", "lock"] + index.segmentFileNames
    if let left = folder.files.keys.first(where: { !own.contains($0) }) {
      throw Failure(description: "\(event): \(left) was left behind")
    }
  }

  /// How many commits an index holds.
  private static func state(
    of folder: SimulatedFolder, _ script: IndexScript, done: Int, _ event: String
  ) throws -> Int {
    var state = IndexState()
    do throws(IndexError) {
      let index = try SearchIndex(in: folder)
      if let damage = index.verify().first {
        throw damage
      }
      do { state = try IndexState(index) } catch {
        throw IndexError(path: "\(error)", reason: .missing)
      }
    } catch {
      guard error.reason == .missing, done == 0 else {
        throw Failure(description: "\(event): \(error)")
      }
    }
    let last = script.commits.count
    guard let reached = [done, min(done + 1, last)].first(where: { script.states[$0] == state })
    else { throw Failure(description: "\(event): the index is in no committed state") }
    return reached
  }

  /// Runs a random history until power is lost in a random call, and recovers.
  package static func losePower(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let script = IndexScript(seed: seed, commits: 2 + random.below(8))
    let folder = SimulatedFolder()
    folder.inject(.kill(random.below(40 * script.commits.count / 2)))
    var done = 0
    _ = try? script.run(in: folder, done: &done)
    try check(folder.losingPower(&random), script, done: done, "power loss, seed \(seed)")
  }
}
