package import MinutesIndex

/// A made-up history of an index: commits that add, replace and delete documents.
package struct IndexScript: Sendable {
  /// One change to the index.
  package enum Change: Sendable {
    case put(key: String, text: String)
    case delete(key: String)
  }

  /// The changes of each commit.
  package let commits: [[Change]]
  /// What is in the index after so many commits, none to begin with.
  package let states: [IndexState]

  /// Writes a history.
  ///
  /// - Parameters:
  ///   - seed: Equal seeds give equal histories.
  ///   - commitCount: How many commits it has.
  package init(seed: UInt64, commits commitCount: Int) {
    var random = SeededRandom(seed: seed)
    var commits: [[Change]] = []
    var states = [IndexState()]
    for _ in 0..<commitCount {
      var state = states[states.count - 1]
      var changes: [Change] = []
      for _ in 0..<(1 + random.below(8)) {
        let key = "board/\(random.below(24)).txt"
        if random.below(4) == 0 {
          changes.append(.delete(key: key))
          state.documents[key] = nil
        } else {
          let text = Self.text(&random)
          changes.append(.put(key: key, text: text))
          state.documents[key] = text
        }
      }
      commits.append(changes)
      states.append(state)
    }
    (self.commits, self.states) = (commits, states)
  }

  /// Options that let little stay in memory and merge often.
  package static var options: IndexWriter.Options {
    var options = IndexWriter.Options()
    options.mergePolicy.segmentsPerTier = 3
    return options
  }

  /// Does what the history says, from a commit on.
  ///
  /// - Parameters:
  ///   - folder: Where the index is.
  ///   - first: How many commits have been done.
  ///   - done: How many commits have returned, the earlier ones included; counted up on the way.
  /// - Returns: Why segments could not be merged, if so.
  @discardableResult
  package func run(
    in folder: any IndexFolder, from first: Int = 0, done: inout Int
  ) throws(IndexError) -> IndexError? {
    let writer = try IndexWriter(in: folder, options: Self.options)
    var failure: IndexError?
    done = first
    for commit in commits[first...] {
      for change in commit {
        switch change {
        case .put(let key, let text): try writer.put(Self.record(key, text))
        case .delete(let key): try writer.delete(key)
        }
      }
      failure = try writer.commit().mergeFailure ?? failure
      done += 1
    }
    return failure
  }

  /// A document with a passage for each line.
  package static func record(_ key: String, _ text: String) -> DocumentRecord {
    var record = DocumentRecord()
    record.key = key
    record.sections = [SectionRecord(title: "Minutes")]
    for line in text.split(separator: "\n") {
      let start = record.text.count
      record.text += line.utf8
      record.passages.append(PassageRecord(text: start..<record.text.count, kind: 1))
    }
    record.fingerprint = Array(String(text.hashValueByBytes).utf8)
    return record
  }

  private static func text(_ random: inout SeededRandom) -> String {
    let words = ["the", "board", "noted", "that", "drain", "rates", "of", "fen", "lane", "agreed"]
    let lines = (0..<(1 + random.below(4))).map { _ in
      (0..<(3 + random.below(12))).map { _ in random.pick(words) }.joined(separator: " ")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension String {
  /// A number that depends on the bytes and is the same in each process.
  fileprivate var hashValueByBytes: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
