internal import MinutesModel

/// Sides that a colon sets off and whose words ask or label as well: “Approve: 12 High Street, rear extension”,
/// “Pour: Monday 12 June”. They count only with a bare figure or with persons behind them.
enum LooseSides {
  private static let heads = WordSet("approve oppose favour favor pour contre")
  private static let counted = WordSet("vote votes voted voix members councillors total")
  private static let whole = WordSet("none nil nobody all everyone unanimous aucun aucune")
  private static let joining = WordSet("and the de la van von le du")
  private static let places = WordSet(
    "street road lane house hall avenue close drive way farm park court estate")

  /// What stands behind the colon.
  enum Voters { case sure, lone }

  static func isHead(_ page: Page, _ head: TextRange) -> Bool {
    page.firstWord(head).map { heads.contains($0) } ?? false
      && page.wordIndices(head).count == 1
  }

  /// “5”, “5 (Ash, Elm)”, “Ash and Elm”, “Cllr Ash”; `lone` for one word that may be anything; nil for the rest.
  ///
  /// Complexity: linear in the words of the range.
  static func voters(_ page: Page, _ rest: TextRange) -> Voters? {
    let words = page.wordIndices(rest)
    guard let first = words.first else { return .sure }
    if page.words[first].shape.contains(.digits) {
      guard page.words[first].range.count <= 3 else { return nil }
      let behind = page.skipBlanks(page.words[first].range.upper, rest.upper)
      let isBare =
        words.count == 1 || page.byte(behind) == UInt8(ascii: "(")
        || page.byte(behind) == UInt8(ascii: ".") || counted.contains(page.words[first + 1])
      return isBare ? .sure : nil
    }
    if words.count == 1, whole.contains(page.words[first]) { return .sure }
    let isOfNames = words.allSatisfy {
      let word = page.words[$0]
      let isNumber =
        word.shape.contains(.digits)
        && ($0 == words.upperBound - 1 || page.byte(word.range.lower - 1) == UInt8(ascii: "("))
      return word.shape.contains(.capitalised) || joining.contains(word)
        || counted.contains(word) || isNumber
    }
    guard isOfNames, !endsInPlace(page, words) else { return nil }
    return words.count == 1 ? .lone : .sure
  }

  /// Whether a name between commas ends with a word for a place: “High Street, Mill Lane”.
  private static func endsInPlace(_ page: Page, _ words: Range<Int>) -> Bool {
    words.dropFirst().contains {
      places.contains(page.words[$0])
        && ($0 == words.upperBound - 1
          || page.byte(page.words[$0].range.upper) == UInt8(ascii: ","))
        && !PersonalTitle.opens(page, $0 - 1)
    }
  }
}
