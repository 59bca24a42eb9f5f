import type { InvoiceLineInput } from "../invoices/invoice-schemas.ts";

/** What the demo's engineers, cleaners and mechanics do, as lines on an invoice. Prices in euros without VAT. */
export const WORK = {
  boilerService: line("Jaarlijks onderhoud cv-ketel, inclusief rookgasmeting", "1", "119.00", "21"),
  callOut: line("Voorrijkosten regio Utrecht", "1", "35.00", "21"),
  callOutBelgium: line("Voorrijkosten België", "1", "75.00", "21"),
  leak: line("Lekkage keuken opgespoord en verholpen", "2.5", "68.50", "21", "uur"),
  emergency: line("Spoedbezoek buiten kantooruren", "1", "95.00", "21"),
  fittings: line("Koppelingen, buis en afdichting", "1", "42.35", "21"),
  tap: line("Keukenmengkraan vervangen, inclusief kraan", "1", "214.00", "21"),
  toilet: line("Hangtoilet geplaatst met inbouwreservoir", "1", "685.00", "21"),
  drain: line("Afvoer ontstopt met hogedruk", "1.5", "92.00", "21", "uur"),
  thermostat: line("Slimme thermostaat geleverd en ingesteld", "1", "249.00", "21"),
  radiator: line("Radiator type 22, 600 × 1200 mm, gemonteerd", "3", "310.00", "21", "stuk"),
  underfloor: line("Vloerverwarming infrezen", "46", "38.50", "21", "m²"),
  heatPump: line("Hybride warmtepomp 5 kW, geleverd en gemonteerd", "1", "4850.00", "21"),
  ventilation: line("Ventilatie-unit gereinigd en ingeregeld", "4", "145.00", "21", "stuk"),
  legionella: line("Legionellacontrole met rapport", "1", "395.00", "21"),
  coldRoom: line("Koelcel nagekeken en koudemiddel bijgevuld", "1", "285.00", "21"),
  fuseBox: line("Groepenkast uitgebreid met twee groepen", "1", "465.00", "21"),
  chargePoint: line("Laadpaal 11 kW geplaatst en aangemeld", "1", "1395.00", "21"),
  lighting: line("Ledverlichting trappenhuis vervangen", "18", "47.50", "21", "armatuur"),
  officeCleaning: line("Schoonmaakcontract, vier weken", "1", "890.00", "21"),
  windows: line("Glasbewassing buitenzijde", "1", "165.00", "21"),
  homeCleaning: line("Eindschoonmaak woning", "6", "34.50", "9", "uur"),
  paintwork: line("Schilderwerk woning ouder dan twee jaar", "16", "52.00", "9", "uur"),
  plastering: line("Stucwerk woning na leidingwerk", "7", "49.50", "9", "uur"),
  solar: line("Zonnepanelen op woning, 10 stuks met omvormer", "1", "3980.00", "0"),
  carService: line("Grote beurt bestelauto", "1", "389.00", "21"),
  tyres: line("Winterbanden gewisseld en opgeslagen", "1", "84.50", "21"),
  bikeRepair: line("Bezorgfietsen nagekeken en hersteld", "3", "58.00", "9", "fiets"),
  boilerServiceInEnglish: line("Annual boiler service with flue gas check", "1", "119.00", "21"),
  leakInEnglish: line("Traced and repaired a leak behind the shower", "3", "68.50", "21", "hour"),
  keysInEnglish: line("Replaced cylinder lock, three keys", "1", "96.00", "21"),
  surveyInEnglish: {
    ...line("Remote review of a heating design", "6", "95.00", "0", "hour"),
    vatCategory: "O",
    exemptionReason: "Service supplied outside the EU",
  },
  reversed: {
    heatPumps: reversed("Warmtepompen gemonteerd in onderaanneming, blok B", "6", "1150.00", "woning"),
    pipework: reversed("Leidingwerk in onderaanneming, week 41 tot 43", "96", "54.00", "uur"),
    ventilation: reversed("Ventilatiekanalen gemonteerd in onderaanneming", "38", "52.50", "uur"),
    hotelBoilers: reversed("Twee cv-ketels in cascade vervangen", "1", "7240.00", "project"),
    brewery: reversed("Stoomleiding geïsoleerd, brouwzaal", "24", "61.00", "uur"),
  },
} as const;

function line(
  description: string,
  quantity: string,
  unitPrice: string,
  vatRate: string,
  unit: string | null = null,
): InvoiceLineInput {
  return { description, quantity, unit, unitPrice, vatRate };
}

/** Among builders, and towards businesses in another country of the EU, the customer accounts for the VAT. */
function reversed(description: string, quantity: string, unitPrice: string, unit: string): InvoiceLineInput {
  return {
    ...line(description, quantity, unitPrice, "0", unit),
    vatCategory: "AE",
    exemptionReason: "Btw verlegd",
  };
}
