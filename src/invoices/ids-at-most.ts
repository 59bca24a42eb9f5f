/** How many invoices a list can be asked for by their ids: as many as fit in an address that every proxy lets through. */
export const IDS_AT_MOST = 200;
