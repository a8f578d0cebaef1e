// Who imports the index has the model as well.
@_exported public import MinutesModel
