import Foundation
import MinutesIndex
import MinutesTestSupport

enum Corruption {
  static var checks: [Check] {
    [
      Check(id: "C1", promise: "each flipped bit of each file is reported, the file named") {
        try bitFlips(seeds: $0 ? 1 : 5)
      },
      Check(id: "C2", promise: "each cut and each addition up to 4 096 bytes is reported") {
        try lengths(seeds: $0 ? 1 : 2)
      },
      Check(
        id: "C3", promise: "random damage: blocks, swapped, other index's, older, missing files"
      ) {
        try randomDamage(count: $0 ? 1_000 : 10_000)
      },
    ]
  }

  /// The files of an index of several segments, some with deleted documents.
  private static func sample(seed: UInt64) throws -> [String: [UInt8]] {
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder)
    var random = SeededRandom(seed: seed)
    for commit in 0..<3 {
      for document in 0..<14 where random.below(4) > 0 {
        let text = (0..<(1 + random.below(6))).map {
          "line \($0) word\(random.below(99)) of the board"
        }
        try writer.put(
          IndexScript.record(
            "board/\(commit + document).txt", text.map { $0 + "\n" }.joined()))
      }
      try writer.commit()
    }
    return folder.files
  }

  /// Opens an index of these files and reads it; nil where it is sound.
  ///
  /// Reading what is damaged must end, too, with an error or without.
  private static func damage(in files: [String: [UInt8]], reads: Bool) -> IndexError? {
    do throws(IndexError) {
      let index = try SearchIndex(in: SimulatedFolder(files))
      if reads { _ = try? IndexState(index) }
      return index.verify().first
    } catch {
      return error
    }
  }

  private static func bitFlips(seeds: UInt64) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    for seed in 1...seeds {
      var files = try sample(seed: seed)
      outcome.note += "\(files.values.reduce(0) { $0 + $1.count } / 1024) KiB "
      for name in files.keys.sorted() {
        for bit in 0..<((files[name]?.count ?? 0) * 8) {
          outcome.cases += 1
          files[name]?[bit / 8] ^= 1 << UInt8(bit % 8)
          let found = damage(in: files, reads: bit % 8 == bit / 8 % 8)
          if found?.path != "/simulated/\(name)" {
            outcome.fail("seed \(seed): \(name), bit \(bit): \(found?.description ?? "not found")")
          }
          files[name]?[bit / 8] ^= 1 << UInt8(bit % 8)
        }
      }
    }
    return outcome
  }

  private static func lengths(seeds: UInt64) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    for seed in 1...seeds {
      let files = try sample(seed: seed)
      for (name, bytes) in files {
        let others = (0..<bytes.count).map { Array(bytes.prefix($0)) }
        let longer = (1...4096).map { bytes + Array(repeating: UInt8($0 & 0xFF), count: $0) }
        for other in others + longer {
          outcome.cases += 1
          let found = damage(in: files.merging([name: other]) { $1 }, reads: true)
          if found?.path != "/simulated/\(name)" {
            outcome.fail(
              "seed \(seed): \(name) of \(other.count) bytes: \(found?.description ?? "not found")")
          }
        }
      }
    }
    return outcome
  }

  private static func randomDamage(count: Int) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    var random = SeededRandom(seed: 99)
    let files = try sample(seed: 1)
    let older = try sample(seed: 2)
    let names = files.keys.sorted()
    for number in 0..<count {
      var damaged = files
      let name = random.pick(names)
      let bytes = files[name] ?? []
      switch random.below(7) {
      case 0:  // a block of zeros
        let start = random.below(bytes.count)
        for index in start..<min(bytes.count, start + 4096) { damaged[name]?[index] = 0 }
      case 1:  // two blocks change places
        let (one, other) = (random.below(bytes.count), random.below(bytes.count))
        for index in 0..<min(512, bytes.count - max(one, other)) {
          damaged[name]?.swapAt(one + index, other + index)
        }
      case 2:  // another file of the index
        damaged[name] = files[random.pick(names)]
      case 3:  // the file of another index
        damaged[name] = older[name] ?? []
      case 4: damaged[name] = nil
      case 5:  // a few bytes
        for _ in 0..<(1 + random.below(8)) {
          damaged[name]?[random.below(bytes.count)] = UInt8(random.below(256))
        }
      default:  // two files change places
        let other = random.pick(names)
        (damaged[name], damaged[other]) = (files[other], files[name])
      }
      guard damaged != files else { continue }
      outcome.cases += 1
      if damage(in: damaged, reads: true) == nil { outcome.fail("damage \(number) was not found") }
    }
    return outcome
  }
}
