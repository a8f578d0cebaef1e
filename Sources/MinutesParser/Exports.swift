// Who imports the parser has its model as well.
@_exported public import MinutesModel
