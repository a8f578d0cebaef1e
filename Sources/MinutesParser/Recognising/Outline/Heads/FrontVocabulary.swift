/// Words that show that a line belongs to the head of the minutes.
enum FrontVocabulary {
  static let attendance = PhraseTable<Bool>([
    "present", "in attendance", "also present", "also in attendance", "apologies", "officers",
    "members present", "absent", "attendees", "regrets", "sederunt", "presiding", "i láthair",
    "board|committee|panel|council|trust members present",
    "directors|trustees|governors|councillors|commissioners present",
    "officials", "officials present", "staff present", "presennol", "yn bresennol", "swyddogion",
    "others present|attending", "others in attendance", "members absent|excused", "also attending",
  ])
}
