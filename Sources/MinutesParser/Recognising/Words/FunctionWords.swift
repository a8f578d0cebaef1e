/// Small words that rules of several recognisers ask for, named for what they do in a sentence.
enum FunctionWords {
  /// What the words of a proposal or decision open with: “that the plan be adopted”, “to adopt the plan”.
  static let clauseOpenings = WordSet("that to")
  static let articles = WordSet("a an the")
  /// Words in front of a noun: “moved and seconded to the table”.
  static let determiners = WordSet("the a an this that these those his her its our their your my")
  static let pronouns = WordSet("he she they")
  /// Words between two clauses.
  static let conjunctions = WordSet("and but")
  /// What a verb stands behind that tells what was done: “was agreed”.
  static let pastAuxiliaries = WordSet("was were")
  /// Words in small letters within a name: “Friends of the Harbour and Quay”.
  static let nameJoiners = WordSet("and of the for")
  /// The same within the name of a post: “Assistant to the Clerk”.
  static let postJoiners = WordSet("of for and the to")
  /// The same between two words of a name, not in front of an article.
  static let wordJoiners = WordSet("and of for")
  static let negations = WordSet("no none nil")
  /// What stands in the place of a name or number where there is none.
  static let nothing = WordSet("none nil")
}
