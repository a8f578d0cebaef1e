#ifndef MINUTES_CMD4C_SHIM_H
#define MINUTES_CMD4C_SHIM_H

// Only the tests use md4c: it is the oracle for the text that a Markdown document shows.
#include <md4c.h>

#endif
