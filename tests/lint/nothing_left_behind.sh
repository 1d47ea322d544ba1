#!/usr/bin/env bash
# Nothing in the tree says that it is not done. Run in the source tree.
grep -IrnwE 'TODO|FIXME|XXX' include src capi examples tests/*/*.[hc]* docs ./*.md
(($? == 1)) # 0: found; 2: could not look
