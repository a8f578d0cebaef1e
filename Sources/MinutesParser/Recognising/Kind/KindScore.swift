/// What speaks for each kind of document.
struct KindScore {
  private var points = SIMD8<Double>(repeating: 0)

  subscript(kind: MinutesDocument.Kind) -> Double {
    get { points[Self.place(of: kind)] }
    set { points[Self.place(of: kind)] = newValue }
  }

  private static func place(of kind: MinutesDocument.Kind) -> Int {
    switch kind {
    case .minutes: 0
    case .agendaItem: 1
    case .agenda: 2
    case .decisions: 3
    case .report: 4
    case .other: 5
    }
  }

  /// The kind that most speaks for; nil where nothing much speaks for any.
  var best: MinutesDocument.Kind? {
    let order: [MinutesDocument.Kind] = [.minutes, .report, .decisions, .agenda, .other]
    var winner: MinutesDocument.Kind?
    var highest = 1.5
    for kind in order where self[kind] > highest {
      winner = kind
      highest = self[kind]
    }
    return winner
  }
}
