import Testing

@testable import MinutesParser

@Suite("Marks that divide a text")
struct MarksTests {
  /// The offsets of a kind of mark in a range.
  private func places(_ kind: Marks.Kind, in text: String, _ range: Range<Int>? = nil) -> [Int] {
    let page = page(text)
    let range = range ?? 0..<page.text.bytes.count
    var result: [Int] = []
    var start = range.lowerBound
    while let place = page.words.marks.first(kind, from: start, to: range.upperBound) {
      result.append(place)
      start = place + 1
    }
    return result
  }

  @Test("each kind is found where it stands, between words and inside them")
  func kinds() {
    let text = "Ash-Elm: “3.5” – (a) > b?"
    #expect(places(.colon, in: text) == [7])
    #expect(places(.stop, in: text) == [13, text.utf8.count - 1])
    #expect(places(.bracket, in: text) == [23])
    #expect(places(.dash, in: text).contains(3))
    #expect(places(.dash, in: text).contains(19))
    #expect(places(.pointer, in: text).contains(27))
  }

  @Test("marks outside of the range are none, also beside it")
  func bounds() {
    #expect(places(.colon, in: "a: b: c:", 2..<7) == [4])
    #expect(places(.colon, in: "a: b: c:", 5..<7) == [])
    #expect(places(.colon, in: "a: b: c:", 7..<7) == [])
  }

  @Test("marks are found over any distance")
  func distance() {
    for count in [1, 62, 63, 64, 65, 127, 128, 500] {
      let text = String(repeating: "x", count: count) + ":"
      #expect(places(.colon, in: text) == [count])
      #expect(places(.colon, in: text, 0..<count) == [])
    }
  }

  @Test("letters and apostrophes are no marks")
  func letters() {
    for kind in Marks.Kind.allCases {
      #expect(places(kind, in: "The O'Neills 12 and Zoë", 0..<24) == [])
    }
  }
}

@Suite("Numbers of markers")
struct MarkerPathTests {
  @Test("a path holds its numbers in order, and is equal to one with the same")
  func numbers() {
    let path: MarkerPath = [2, 1]
    #expect(Array(path.appending(14)) == [2, 1, 14])
    #expect(path == [2, 1])
    #expect(path != [2])
    #expect(path.appending(0) != path)
  }

  @Test("what finds no place is left out")
  func capacity() {
    var path = MarkerPath()
    for number in 1...20 { path.append(number) }
    #expect(Array(path) == Array(1...MarkerPath.capacity))
  }
}
