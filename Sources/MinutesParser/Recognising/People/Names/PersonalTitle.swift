/// Titles that begin a person's name.
enum PersonalTitle {
  private static let titles = WordSet(
    "cllr councillor mr mrs ms miss dr prof professor alderman bailie rev revd sir lady lord cr "
      + "cyng cynghorydd comhairleoir " + Titles.fraternal)

  static func opens(_ page: Page, _ index: Int) -> Bool { titles.contains(page.words[index]) }
}
