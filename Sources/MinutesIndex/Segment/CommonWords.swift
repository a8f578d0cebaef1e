/// The words whose neighbourhoods have lists of their own (``IndexField/pair``), folded.
///
/// The most frequent words of English and of minutes: a phrase of them would otherwise be looked for
/// in the longest lists. The table is part of the format: another one needs another version.
enum CommonWords {
  /// The words in order of their bytes, a space between them.
  static let list: StaticString = """
    a about above access account across act action actions activity actual added additional \
    adopted advice advised after against agenda agree agreed agreement all also amended \
    amendment an and annual any apologies application appointed appointment approach appropriate \
    approval approve approved april are area areas arrangements as asked assessment at attached \
    attendance attended august authority available b be because been before behalf being \
    benefits best between board body both budget business but by c cabinet can care carried case \
    chair chairman change changes chief children city clerk cllr closed comment comments \
    committee committees community completed concerns conditions confirmed consider \
    consideration considered consultation continue corporate correct cost costs could council \
    council's councillor councillors county current date day december decision declarations \
    declared development did director discussed discussion district do due during each education \
    end ensure environment executive financial first following for forward from full funding \
    further future general given go good governance group had has have he head health held her \
    highlighted his home housing how i if impact implementation important improvement in include \
    included including increase information interest interests into is issue issues it item \
    items its january july june key last lead leader level light local made make management \
    march may meeting meetings member members minutes monitoring month more motion moved mr mrs \
    ms much must national need needs new next no non none not note noted november number october \
    of officer officers on one only open opportunity options or order other our out outcome \
    outcomes outlined over overview owner panel paper parish park part partners partnership \
    people per performance period place plan planning plans point policy position possible \
    present presented previous priorities process programme progress project proposal proposals \
    proposed provide provided public put question questions raised received recommendation \
    recommendations recommended record regarding relation report reported reports request \
    requested required resident residents resolved resources response review road said school \
    schools scrutiny second seconded section see september service services set she should \
    signed since site six so social some staff standards statement strategic strategy such \
    support take taken team terms than thank thanked that the their them then there these they \
    third this those three through time to town transport two unanimous unanimously under up \
    update use used verbal very vice vote voted ward was way we week welcomed well were what \
    when where whether which while who will with within work working would year years young your
    """

  /// Calls `body` with each word, in order of bytes.
  static func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    list.withUTF8Buffer { bytes in
      for range in ranges {
        body(UnsafeBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
      }
    }
  }

  /// Complexity: O(log n) comparisons.
  static func contains(_ word: [UInt8]) -> Bool {
    list.withUTF8Buffer { bytes in
      let ranges = ranges
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        let known = bytes[Int(ranges[middle].lowerBound)..<Int(ranges[middle].upperBound)]
        if known.lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
      }
      guard low < ranges.count else { return false }
      return bytes[Int(ranges[low].lowerBound)..<Int(ranges[low].upperBound)].elementsEqual(word)
    }
  }

  /// Where each word stands in the list.
  private static let ranges: [Range<UInt16>] = list.withUTF8Buffer { bytes in
    bytes.split(separator: UInt8(ascii: " ")).map { UInt16($0.startIndex)..<UInt16($0.endIndex) }
  }
}
