import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("What a block can give to a rank")
struct ImpactsTests {
  private static func impacts(_ passages: [(frequency: UInt32, length: UInt8)]) -> Impacts {
    var finder = ImpactsFinder()
    for passage in passages { finder.add(frequency: passage.frequency, length: passage.length) }
    return finder.take()
  }

  private static func pairs(_ impacts: Impacts) -> [[UInt8]] {
    (0..<Impacts.count).filter { impacts.frequency($0) > 0 }.map {
      [impacts.frequency($0), impacts.length($0)]
    }
  }

  private static func scorer(_ average: Int, _ lengths: UnsafePointer<UInt8>) -> Scorer {
    var ranking = Ranking(passageCount: 1000, wordCount: 1000 * average)
    ranking.saturation = 1.2
    let norms = UnsafeMutablePointer<Float>.allocate(capacity: 256)
    for (length, norm) in ranking.norms().enumerated() { norms[length] = norm }
    return Scorer(norms: UnsafePointer(norms), lengths: lengths)
  }

  @Test("it is never less than the best passage has, and equal where there are few corners")
  func bound() {
    var random = SeededRandom(seed: 5)
    var exact = 0
    var rounds = 0
    for round in 0..<400 {
      let count = Int.random(in: 1...128, using: &random)
      let most = UInt32([1, 2, 5, 40, 300][round % 5])
      let passages: [(frequency: UInt32, length: UInt8)] = (0..<count).map { _ in
        let length = UInt8.random(in: 1...255, using: &random)
        return (UInt32.random(in: 1...max(1, min(most, UInt32(length))), using: &random), length)
      }
      let lengths = passages.map(\.length)
      let impacts = Self.impacts(passages)
      lengths.withUnsafeBufferPointer { lengths in
        guard let base = lengths.baseAddress else { return }
        for average in [1, 5, 21, 90, 400] {
          let scorer = Self.scorer(average, base)
          defer { scorer.norms.deallocate() }
          let best =
            passages.indices.map { scorer.share(passages[$0].frequency, UInt32($0)) }.max() ?? 0
          let bound = scorer.bound(impacts)
          #expect(bound >= best, "\(impacts) \(passages) \(average)")
          rounds += 1
          if bound == best { exact += 1 }
        }
      }
    }
    #expect(exact * 2 > rounds, "\(exact) of \(rounds)")
  }

  @Test("the corners of the hull are kept, from the highest frequency to the highest ratio")
  func corners() {
    // (3, 12) is inside, (1, 9) is longer in proportion than (2, 5).
    #expect(Self.pairs(Self.impacts([(2, 5), (3, 12), (1, 9), (6, 20)])) == [[6, 20], [2, 5]])
    #expect(Self.pairs(Self.impacts([(1, 4)])) == [[1, 4]])
    #expect(Self.pairs(Self.impacts([(900, 255), (254, 3)])) == [[255, 255], [254, 3]])
    #expect(Self.pairs(Self.impacts([])).isEmpty)
  }

  @Test("more than four corners become four that are better than all")
  func joined() {
    let passages: [(frequency: UInt32, length: UInt8)] = [
      (1, 1), (4, 5), (7, 11), (9, 18), (10, 25), (11, 40),
    ]
    let pairs = Self.pairs(Self.impacts(passages))
    #expect(pairs.count == 4)
    for passage in passages {
      #expect(
        pairs.contains { UInt32($0[0]) >= passage.frequency && $0[1] <= passage.length },
        "\(passage) in \(pairs)")
    }
  }

  @Test("nothing is kept from one block to the next")
  func twice() {
    var finder = ImpactsFinder()
    finder.add(frequency: 9, length: 9)
    _ = finder.take()
    finder.add(frequency: 1, length: 30)
    #expect(Self.pairs(finder.take()) == [[1, 30]])
  }
}
