import MinutesIndex

/// The commands that the harness calls; see README.md beside the package.
@main
enum MinutesBench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("build", 3...):
      var build = try Build(folder: arguments[1])
      try build.run(arguments[2])
    case ("serve", 2): try serve(try Index(folder: arguments[1]))
    case ("query", 5): try query(try Index(folder: arguments[1]), arguments)
    case ("sample", 2):
      var sample = Sample()
      try sample.write(documents: Int(arguments[1]) ?? 1000, to: OutputFile())
    case ("version", 1): try say("minutes-bench 1\n")
    default:
      try say(
        """
        usage: minutes-bench build INDEX PASSAGES.ndjson [THREADS]
               minutes-bench serve INDEX
               minutes-bench query INDEX count|list term|phrase|and|or|prefix WORDS
               minutes-bench sample DOCUMENTS > PASSAGES.ndjson

        """)
    }
  }

  private static func say(_ text: String) throws {
    let output = OutputFile()
    try output.put(text)
    try output.flush()
  }

  private static func query(_ index: Index, _ arguments: [String]) throws {
    let question = Index.Question(type: arguments[3], words: arguments[4])
    let output = OutputFile()
    if arguments[2] == "count" {
      try output.put("\(try index.count(question))\n")
    } else {
      _ = try index.list(question) { hit in
        try output.put(hit.key)
        try output.put("\t\(Passage.Kind(code: hit.kind)?.name ?? "")\t")
        try output.put(hit.text)
        try output.put("\n")
      }
    }
    try output.flush()
  }

  /// Answers requests on standard input until it ends.
  private static func serve(_ index: Index) throws {
    let output = OutputFile()
    try output.put("ready\n")
    try output.flush()
    var lines = try LineReader(path: "-")
    while let line = try lines.next() {
      let fields = line.split(
        separator: UInt8(ascii: "\t"), maxSplits: 20, omittingEmptySubsequences: false
      ).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 10, let repeats = Int(fields[1]), let budget = UInt64(fields[2])
      else { continue }
      let question = Index.Question(
        type: fields[4], words: fields[5], from: fields[6], to: fields[7], committee: fields[8],
        kind: fields[9])
      var count = 0
      var best = ""
      var times: [String] = []
      let end = now() + budget * 1_000_000
      for run in 0..<repeats {
        let start = now()
        if run > 0, start > end { break }
        switch fields[3] {
        case "count": count = try index.count(question)
        case "list":
          var bytes = 0
          count = try index.list(question) { bytes += $0.text.count + $0.key.count }
          precondition(count == 0 || bytes > 0)
        default:
          let ranked = try index.top(question)
          count = ranked.count
          best = ranked.map { "\($0.passage)" }.joined(separator: ",")
        }
        times.append("\(now() - start)")
      }
      try output.put("\(fields[0])\t\(count)\t\(best)\t\(times.joined(separator: ","))\n")
      try output.flush()
    }
  }
}
