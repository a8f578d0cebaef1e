/// The long part of the help.
enum HelpText {
  static let discussion = """
    Words side by side are a phrase. It is found whatever its case and accents, across line ends, \
    mark-up and page breaks, with straight or curly quotation marks. Words are whole: “plan” does not \
    find “planning”. Hyphens and other punctuation divide words and count no further.

    Queries can say more (docs/query-language.md has it all):

      budget AND (library OR libraries) NOT museum   in one element; see --scope
      library NEAR/5 roof    at most so many words on, before or behind
      library ADJ/5 roof     at most so many words on, in this order
      child*  organi?ation   words of this shape
      libary~  libary~2      words spelled nearly so
      stem:meeting           words of this stem
      kind:resolution  item:12  body:cabinet  date:2016..2018-03
      person:Ash  present:"Jane Ash"  organisation:trust  title:strategy
      in:resolution(fee OR charge)   in:item(fee AND charge)

    Between quotation marks words are just words. --explain shows how a query is understood. \
    -i, -n, -H, -r, -R, -w and -S are accepted from habit and change nothing.

    On a terminal hits are grouped by document. Otherwise each is one line without tabs:

      PATH:LINE:COLUMN: [KIND] MEETING · SECTION · TEXT

    MEETING is the date and the body, or else the document's title; SECTION is the number and title \
    of the item; “-” stands for what the document does not say. TEXT is the whole element, a \
    paragraph, resolution or bullet, and LINE and COLUMN (in bytes) are the place in the file where \
    the phrase begins or, where that cannot be told, the element.

    Examples:
      minutes-grep "Public Law Outline"
      minutes-grep "pupil premium" archive --kind resolution,recommendation
      minutes-grep -l "declared an interest" archive/2019
      minutes-grep "library NEAR/5 clos*" --body cabinet --from 2016 --to 2018-03
      minutes-grep --kwic --sort-context right "car park" archive
      minutes-grep --count-by year "zero hours" archive
      minutes-grep --timeline "net zero" archive
      minutes-grep --report car-park.html "car park" archive
      minutes-grep --acronyms "Public Law Outline"     PLO too, where it is defined
      minutes-grep --csv budget archive > budget.csv   for a spreadsheet, R, pandas
      minutes-grep --cite bibtex "school places" archive > places.bib
      minutes-grep --json budget archive > budget.jsonl
      minutes-grep --rerun budget.jsonl                what is new, what is lost
      minutes-grep --json budget | jq -r 'select(.type == "hit") | .text'
      curl -s https://example.org/minutes.html | minutes-grep "car park" -

    Exit status: 0 when something was found, 1 when nothing was, 2 when a file could not be read \
    or the arguments make no sense. With --rerun: 0 when nothing has changed, 1 when something has.
    """
}
