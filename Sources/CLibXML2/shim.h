#ifndef MINUTES_CLIBXML2_SHIM_H
#define MINUTES_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, and its encoding.h then includes ICU's headers, which clash with
// the ones inside Foundation. The option changes only the layout of the encoding-handler struct,
// which is opaque to us.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#endif
