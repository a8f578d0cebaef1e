internal import MinutesArchive
internal import MinutesIndex

/// Documents that are kept until all are there, and then put in an order other than that of paths.
struct SortedDocuments {
  private var documents: [DocumentHits] = []
  private let byDate: Bool
  private let isReversed: Bool

  /// nil where documents are wanted in the order in which they come.
  init?(_ options: SelectionOptions) {
    guard let sorting = options.reversedSort ?? options.sort,
      sorting == .date || options.reversedSort != nil
    else { return nil }
    byDate = sorting == .date
    isReversed = options.reversedSort != nil
  }

  /// Keeps a document.
  mutating func add(_ document: DocumentHits) {
    documents.append(document)
  }

  /// All documents; those without a date come last, whichever way round the others are.
  var inOrder: [DocumentHits] {
    var order = Array(documents.indices)
    if isReversed { order.reverse() }
    if byDate {
      // Documents of one day stay as they are.
      order = order.enumerated().sorted { one, other in
        let dates = (documents[one.element].document.date, documents[other.element].document.date)
        guard let first = dates.0 else { return dates.1 == nil && one.offset < other.offset }
        guard let second = dates.1 else { return true }
        if first != second { return isReversed ? first > second : first < second }
        return one.offset < other.offset
      }.map(\.element)
    }
    return order.map { documents[$0] }
  }
}
