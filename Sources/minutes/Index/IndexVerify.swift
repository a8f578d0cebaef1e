internal import ArgumentParser
internal import MinutesIndex
internal import MinutesProgram

struct IndexVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Reads every byte of an index and says whether it is what was written.",
    discussion: """
      Nothing is written. Exit status: 0 when the index is sound, 1 when it is damaged, 2 when that \
      could not be found out.
      """)

  @OptionGroup var index: ExistingIndex

  @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
  var quiet = false

  func run() async throws {
    let damage: [IndexError]
    var summary = ""
    do throws(IndexError) {
      let index = try SearchIndex(at: index.path)
      damage = index.verify()
      summary = "\(index.path): \(index.documentCount) documents, \(index.byteCount) bytes, sound"
    } catch {
      damage = [error]
    }
    for error in damage { tell(error.description) }
    if !damage.isEmpty {
      throw damage.contains(where: \.isDamage) ? ExitStatus.partly : ExitStatus.trouble
    }
    if !quiet { tell(summary) }
  }

  private func tell(_ message: String) {
    Messages.tell(message, command: "minutes")
  }
}
