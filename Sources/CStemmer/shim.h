#ifndef MINUTES_CSTEMMER_SHIM_H
#define MINUTES_CSTEMMER_SHIM_H

#include <libstemmer.h>

#endif
