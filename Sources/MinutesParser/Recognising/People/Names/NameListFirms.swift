/// “Ada Pike; Elder District Managers, Inc.” ⏎ “Ben Dove, Esq.; Dove & Roe, P.C.”: a name on each line and, behind a
/// semicolon, whom somebody works for, whatever marks its name has.
enum NameListFirms {
  private static let fewestLines = 2
  private static let mostAtoms = 2_000

  /// The atoms with the firm of each line as one stretch behind a comma; unchanged where the list is none of the kind.
  ///
  /// Complexity: linear in the atoms.
  static func joined(
    _ page: Page, _ atoms: [NameListAtom], isOneAnEntry: Bool
  ) -> [NameListAtom] {
    guard atoms.count <= mostAtoms,
      atoms.contains(where: { if case .semicolon = $0 { true } else { false } })
    else { return atoms }
    let lines = atoms.split(
      omittingEmptySubsequences: true,
      whereSeparator: { if case .line = $0 { true } else { false } })
    guard lines.count >= fewestLines || isOneAnEntry && lines.count == 1 else { return atoms }
    var result: [NameListAtom] = []
    var names = 0
    for line in lines {
      guard let firm = firm(page, line), lines.count > 1 || isFirm(page, firm) else { return atoms }
      if !isFirm(page, firm), PersonName.parse(page, firm, demand: .words)?.end == firm.upper {
        names += 1
      }
      // “…, P.C.” at the end of a line is no name that goes on.
      if !result.isEmpty { result.append(.semicolon) }
      result += line.prefix { if case .semicolon = $0 { false } else { true } }
      result += [.comma, .text(firm)]
    }
    return names * 2 < lines.count ? result : atoms
  }

  private static let firms = WordSet(
    "inc llc llp lp pc pllc ltd limited plc co company corp corporation associates group partners services bank"
  )

  private static func isFirm(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.hold(firms, in: page)
      || range.bounds.contains { page.byte($0) == UInt8(ascii: "&") }
  }

  /// What stands behind the only semicolon of a line that begins with a full name.
  private static func firm(
    _ page: Page, _ line: ArraySlice<NameListAtom>
  ) -> TextRange? {
    var range: TextRange?
    var marks = 0
    for atom in line {
      switch atom {
      case .semicolon: marks += 1
      case .text(let text), .bracket(let text):
        if marks > 0 { range = range?.through(text) ?? text }
      default: break
      }
    }
    guard marks == 1, let range, case .text(let name)? = line.first,
      let person = PersonName.parse(page, name, demand: .words),
      page.wordIndices(person.name).count >= 2, person.end == page.trimmed(name).upper
    else { return nil }
    let upper = page.byte(range.upper) == UInt8(ascii: ")") ? range.upper + 1 : range.upper
    return page.trimmed(TextRange(range.lower, upper))
  }
}
