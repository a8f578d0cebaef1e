internal import Synchronization

/// What a disk may have made of a file that nobody synced. The first three are of Lucene's tests, as are
/// the last three; in between is what file systems promise.
private enum Fate: CaseIterable {
  case deleted, zeroed, cutInHalf
  /// Any of the sectors that were written since the last sync.
  case anySectors
  case untouched, oneBitFlipped, emptied
}

extension SimulatedFolder {
  /// The folder as it is found when the power comes back.
  ///
  /// What was synced is there. Of the names that were given and taken since the folder was synced,
  /// any are as they were before: all, none, those up to a moment, or any choice. A file that was not
  /// synced to its end is what a disk may have made of it: any of its sectors of 512 bytes written,
  /// or one of the six fates of Lucene's tests (deleted, zeroed, cut in half, untouched, one bit
  /// flipped, emptied).
  package func losingPower(_ random: inout SeededRandom) -> SimulatedFolder {
    let state = state.withLock { $0 }
    var names = Self.names(after: state, &random)
    var files: [String: [UInt8]] = [:]
    for (name, file) in names.sorted(by: { $0.key < $1.key }) {
      let content = state.files[file]
      if content.durable == content.bytes.count {
        files[name] = content.bytes
      } else if let bytes = Self.bytes(after: content, &random) {
        files[name] = bytes
      } else {
        names[name] = nil
      }
    }
    return SimulatedFolder(files)
  }

  private static func names(
    after state: State, _ random: inout SeededRandom
  ) -> [String: Int] {
    var names = state.durableNames
    let mode = random.below(4)
    let moment = random.below(state.changes.count + 1)
    for (index, change) in state.changes.enumerated() {
      switch mode {
      case 0: continue
      case 1: break
      case 2: if index >= moment { continue }
      default: if random.below(2) == 0 { continue }
      }
      switch change {
      case .set(let name, let file): names[name] = file
      case .removed(let name): names[name] = nil
      case .renamed(let name, let other, let file):
        if names[name] == file { names[name] = nil }
        names[other] = file
      }
    }
    return names
  }

  /// Nil where the file is gone.
  private static func bytes(after content: Content, _ random: inout SeededRandom) -> [UInt8]? {
    var bytes = content.bytes
    switch random.pick(Fate.allCases) {
    case .deleted: return nil
    case .zeroed: return Array(repeating: 0, count: bytes.count)
    case .cutInHalf: return Array(bytes.prefix(bytes.count / 2))
    case .untouched: return bytes
    case .emptied: return []
    case .oneBitFlipped:
      if !bytes.isEmpty { bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8)) }
      return bytes
    case .anySectors:
      var count = content.durable
      var sector = content.durable / 512
      while sector * 512 < bytes.count {
        let range = max(sector * 512, content.durable)..<min((sector + 1) * 512, bytes.count)
        if random.below(2) == 0 {
          count = range.upperBound
        } else {
          for index in range { bytes[index] = 0 }
        }
        sector += 1
      }
      return Array(bytes.prefix(count))
    }
  }
}
