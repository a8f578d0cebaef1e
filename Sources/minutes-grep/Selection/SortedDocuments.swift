internal import MinutesArchive
internal import MinutesIndex

/// Documents that are kept until all are there, and then put in an order other than that of paths.
///
/// Of each it is kept how its hits are found again, and not the hits, which would take the memory of all that
/// is printed. Only of files that had to be read as much is held as takes little memory, so that these are not
/// read twice where they are few.
struct SortedDocuments {
  /// Where the hits of a document come from.
  enum Source {
    case held(DocumentHits)
    case index(ArchivePath, @Sendable (Search) -> DocumentHits)
    case file(ArchivePath)
  }

  private struct Entry {
    let date: String?
    let source: Source
  }

  private var entries: [Entry] = []
  private var room: Int
  private let byDate: Bool
  private let isReversed: Bool

  /// - Parameters:
  ///   - options: Say which order is wanted.
  ///   - room: How many bytes of text are held at most.
  /// - Returns: nil where documents are wanted in the order in which they come.
  init?(_ options: SelectionOptions, room: Int = 1 << 20) {
    guard let sorting = options.reversedSort ?? options.sort,
      sorting == .date || options.reversedSort != nil
    else { return nil }
    self.room = room
    byDate = sorting == .date
    isReversed = options.reversedSort != nil
  }

  /// Keeps a document.
  mutating func add(_ document: DocumentHits) {
    let source: Source
    if let deferred = document.deferred {
      source = .index(document.path, deferred)
    } else if document.path == .standardInput || document.textLength <= room {
      room -= document.textLength
      source = .held(document)
    } else {
      source = .file(document.path)
    }
    entries.append(Entry(date: document.document.date, source: source))
  }

  /// All documents; those without a date come last, whichever way round the others are.
  ///
  /// Complexity: O(n log n) in their number.
  var inOrder: some Sequence<Source> {
    var order = Array(entries.indices)
    if isReversed { order.reverse() }
    if byDate {
      // Documents of one day stay as they are.
      order = order.enumerated().sorted { one, other in
        let dates = (entries[one.element].date, entries[other.element].date)
        guard let first = dates.0 else { return dates.1 == nil && one.offset < other.offset }
        guard let second = dates.1 else { return true }
        if first != second { return isReversed ? first > second : first < second }
        return one.offset < other.offset
      }.map(\.element)
    }
    return order.lazy.map { entries[$0].source }
  }
}

extension DocumentHits {
  /// Bytes of text in the hits and beside them.
  fileprivate var textLength: Int {
    hits.reduce(0) { length, hit in
      (hit.before + hit.after).reduce(length + hit.text.utf8.count) { $0 + $1.text.utf8.count }
    }
  }
}
