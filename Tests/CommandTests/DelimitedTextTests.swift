import MinutesArchive
import MinutesTestSupport
import Testing

@Suite("Tables: what is written")
struct DelimitedTextTests {
  private func written(_ text: DelimitedText, _ fields: [String]) -> String {
    var bytes: [UInt8] = []
    text.append(fields, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("commas: quotation marks around what would divide, doubled inside, CR LF at the end")
  func commas() {
    #expect(
      written(.init(.commas), ["a", "b, c", "d \"e\"", "f\ng", " h", ""])
        == "a,\"b, c\",\"d \"\"e\"\"\",\"f\ng\",\" h\",\r\n")
  }

  @Test("tabs: what would divide is written as in a program, LF at the end")
  func tabs() {
    #expect(
      written(.init(.tabs), ["a", "b, \"c\"", "d\te\r\nf", #"g\t"#])
        == "a\tb, \"c\"\t" + #"d\te\r\nf"# + "\t" + #"g\\t"# + "\n")
  }

  @Test(
    "a cell that a spreadsheet would take for a formula has an apostrophe in front",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "-"])
  func guarded(cell: String) {
    let guarded = written(.init(.commas), [cell])
    #expect(guarded.contains("'\(cell)"))
    let raw = written(.init(.commas, guardsFormulas: false), [cell])
    #expect(!raw.contains("'"))
  }

  @Test("other cells have none", arguments: ["a=1", "1-2", "'", "", " =1", "£5", "(1) that"])
  func unguarded(cell: String) {
    #expect(!written(.init(.commas), [cell]).contains("'\(cell.isEmpty ? "'" : cell)"))
  }

  @Test("whatever is written with commas is read back", arguments: 0..<50)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let pieces = [",", "\"", "\n", "\r\n", "a", "é", " ", "\t", "=", "'"]
    let table = (0..<5).map { _ in
      (0..<4).map { _ in
        // A record of nothing but empty fields is no line.
        "x"
          + (0..<Int.random(in: 0..<6, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
          }.joined()
      }
    }
    var bytes: [UInt8] = []
    for record in table { DelimitedText(.commas).append(record, to: &bytes) }
    let read = try DelimitedRecords(bytes).map { try $0.get().fields }
    #expect(read.map { $0.map { String(decoding: $0, as: UTF8.self) } } == table)
  }
}
