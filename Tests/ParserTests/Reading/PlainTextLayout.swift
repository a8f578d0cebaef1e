@testable import MinutesParser

/// How a plain text was read: one line a block, without the places in the source.
func layout(_ text: String) -> String {
  let stream = PlainTextReader.read(.decode(Array(text.utf8)))
  let dump = stream.dump().replacing(#/ \[\d+\.\.<\d+\]/#, with: "")
  return dump.split(separator: "\n").joined(separator: "\n")
}

/// Wrapped sentences, so that the column at which a text was wrapped is plain.
let wrappedProse = """
  The Chairman said that the papers had been sent out late because of the
  holiday and asked members to bear with the officers while a new system
  was put in place. Nobody had any objection to that, and it was hoped to
  have everything in order by the autumn when the next report was due.

  """
