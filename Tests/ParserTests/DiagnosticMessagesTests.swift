import Testing

@testable import MinutesParser

@Suite("Wording of findings")
struct DiagnosticMessagesTests {
  @Test("a finding is worded with what it quotes")
  func encoding() {
    let wording = DiagnosticMessages.wording(of: Finding(code: .encodingRepaired, detail: "1"))
    #expect(wording.severity == .warning)
    #expect(wording.message == "1 sequence of bytes could not be decoded and stands as U+FFFD.")
  }

  @Test("a code without words of its own still says something")
  func unknownCode() {
    let wording = DiagnosticMessages.wording(of: Finding(code: .init(rawValue: "new.code")))
    #expect(wording.message == "new.code")
  }
}
