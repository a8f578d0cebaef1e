/// A series with what else opens items beside its numbers: numbers out of their order, with other prefixes, in other
/// rows, behind its end.
extension ItemSeries {
  /// A series with the numbers that stand out of their order: “7.” heard before “6.”, “4.” taken off
  /// the consent calendar. They are of the same kind, inside the series, and missing in it.
  static func withStragglers(_ series: [Int], _ candidates: [Candidate]) -> [Int] {
    guard let first = series.first, let last = series.last, series.count >= 3 else { return series }
    let key = candidates[first].key
    var values = Set(series.map { candidates[$0].value })
    let chosen = Set(series)
    var result = series
    let missing = candidates[first].value...max(candidates[first].value, candidates[last].value)
    for index in first..<candidates.count where !chosen.contains(index) {
      let candidate = candidates[index]
      // “7.” before “6.” at the very end: both are headings of the mark-up.
      let isHeading = candidate.weight >= 2 && candidate.value == candidates[last].value + 1
      guard candidate.key == key,
        index < last
          ? candidate.weight >= 0.6 && (missing.contains(candidate.value) || isHeading)
          : candidate.weight >= 2 && missing.contains(candidate.value),
        values.insert(candidate.value).inserted
      else { continue }
      result.append(index)
    }
    return result.sorted()
  }

  /// A series with those that count other prefixes in the same way: `IN.64` beside `GM.118`, `GM.119`.
  /// They stand between or behind its members, each prefix in ascending order, and are set alike.
  static func withKin(
    _ page: Page, _ series: [Int], _ candidates: [Candidate], _ traits: [BlockTraits]
  ) -> [Int] {
    guard let first = series.first, candidates[first].key.shape == .composite,
      candidates[first].key.prefix != 0
    else { return series }
    let isAlone = traits[candidates[first].block].isNumberAlone
    let weight = series.map { candidates[$0].weight }.min() ?? 0
    var chosen = Set(series)
    // A number that reads two ways is chosen once.
    let blocks = Set(series.map { candidates[$0].block })
    // The numbers of the series, and where each stands first among the candidates.
    var numbers: [[UInt8]: Int] = [:]
    for index in series {
      guard let number = traits[candidates[index].block].lead?.number else { continue }
      let bytes = Array(page.text.bytes[number.bounds])
      numbers[bytes] = min(numbers[bytes] ?? index, index)
    }
    var last: [Key: Int] = [:]
    for index in candidates.indices where !chosen.contains(index) {
      let candidate = candidates[index]
      guard candidate.key.shape == .composite,
        candidate.key.setting == candidates[first].key.setting,
        candidate.key != candidates[first].key, candidate.weight >= max(weight - 1, 1),
        traits[candidate.block].isNumberAlone == isAlone,
        candidate.value > last[candidate.key] ?? -1, !blocks.contains(candidate.block),
        !isLevelBelow(page, traits[candidate.block], numbers, index)
      else { continue }
      last[candidate.key] = candidate.value
      chosen.insert(index)
    }
    return chosen.sorted()
  }

  /// A series with the run behind it that begins anew under a letter: `E1.`, `E2.` behind `14.` are what was taken in
  /// private. They are set like its members.
  static func withPrivate(_ series: [Int], _ candidates: [Candidate]) -> [Int] {
    guard let last = series.last, series.count >= 3, candidates[last].key.shape == .decimal,
      candidates[last].key.prefix == 0
    else { return series }
    let weight = series.map { candidates[$0].weight }.min() ?? 0
    var result = series
    var run: Key?
    var value = 0
    for index in (last + 1)..<max(last + 1, candidates.count) {
      let candidate = candidates[index]
      guard candidate.key.shape == .composite, candidate.key.prefix != 0,
        candidate.key.setting == candidates[last].key.setting,
        candidate.weight >= max(weight, 1), candidate.value == value + 1,
        run.map({ $0 == candidate.key }) ?? true
      else { continue }
      run = candidate.key
      value = candidate.value
      result.append(index)
    }
    return result
  }

  private static let fewestDated = 2

  /// A series with the numbers of reports between its members, which end with the month and year: `C/6/03/2018`,
  /// `C/7/03/2018` between `5.` and `6.`
  static func withDated(
    _ page: Page, _ series: [Int], _ candidates: [Candidate], _ traits: [BlockTraits]
  ) -> [Int] {
    guard let first = series.first, candidates[first].key.shape == .decimal else { return series }
    var found: [Int] = []
    for index in candidates.indices {
      let candidate = candidates[index]
      guard candidate.key.shape == .composite, candidate.weight >= 1,
        let number = traits[candidate.block].lead?.number,
        number.bounds.count(where: { page.byte($0) == UInt8(ascii: "/") }) >= 2,
        found.last.map({
          candidates[$0].key == candidate.key && candidates[$0].value < candidate.value
        }) ?? (index > first)
      else { continue }
      found.append(index)
    }
    return found.count >= fewestDated ? (series + found).sorted() : series
  }

  /// Whether a number is one of a series, in front of it, with a level below: `CRT/2010/22.1` behind `CRT/2010/22`.
  private static func isLevelBelow(
    _ page: Page, _ trait: BlockTraits, _ numbers: [[UInt8]: Int], _ index: Int
  ) -> Bool {
    guard let number = trait.lead?.number else { return false }
    let bytes = page.text.bytes[number.bounds]
    return bytes.indices.contains { place in
      bytes[place] == UInt8(ascii: ".")
        && numbers[Array(bytes[..<place])].map { $0 < index } ?? false
    }
  }

  /// A series of numbers in the first column of a table with those of other rows, which left out more
  /// numbers than a series may: `3`, `5`, `6` in a list of what was decided.
  static func withRows(
    _ page: Page, _ series: [Int], _ candidates: [Candidate], _ traits: [BlockTraits]
  ) -> [Int] {
    guard let first = series.first, let cell = page.blocks[candidates[first].block].cell,
      cell.column == 0,
      series.allSatisfy({ page.blocks[candidates[$0].block].cell?.table == cell.table })
    else { return series }
    var result: [Int] = []
    var rest = series[...]
    for index in candidates.indices {
      if rest.first == index {
        result.append(index)
        rest.removeFirst()
        continue
      }
      let candidate = candidates[index]
      guard candidate.key == candidates[first].key, candidate.weight > 0,
        let own = page.blocks[candidate.block].cell, own.table == cell.table, own.column == 0,
        traits[candidate.block].isNumberAlone == traits[candidates[first].block].isNumberAlone,
        result.last.map({ candidates[$0].value < candidate.value }) ?? true,
        rest.first.map({ candidate.value < candidates[$0].value }) ?? true
      else { continue }
      result.append(index)
    }
    return result
  }

  /// A series of file numbers in margin cells (`19-0761`) with the others that stand like them: a
  /// legislative system counts its files, and a meeting has some of them, in any order.
  static func withFiles(
    _ page: Page, _ series: [Int], _ candidates: [Candidate], _ traits: [BlockTraits]
  ) -> [Int] {
    func isFile(_ index: Int) -> Bool {
      let trait = traits[candidates[index].block]
      guard let lead = trait.lead, lead.shape == .yearly, trait.isNumberAlone,
        page.blocks[candidates[index].block].cell?.column == 0, candidates[index].weight > 0
      else { return false }
      return lead.number.bounds.contains { page.byte($0) == UInt8(ascii: "-") }
    }
    guard let first = series.first, isFile(first) else { return series }
    let chosen = Set(series)
    let others = candidates.indices.filter {
      !chosen.contains($0) && candidates[$0].key == candidates[first].key && isFile($0)
    }
    return (series + others).sorted()
  }
}
