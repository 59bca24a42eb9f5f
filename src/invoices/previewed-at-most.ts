/** Looked at together, so that a long list is not a call for each; a hundred take about a second. */
export const PREVIEWED_AT_MOST = 100;
