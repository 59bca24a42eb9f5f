import type { tour as en } from "../en/tour.ts";
import type { Texts } from "../texts.ts";

export const tour: Texts<typeof en> = {
  progress: "Rundgang: Schritt {{step}} von {{steps}}",
  skip: "Rundgang überspringen",
  back: "Zurück",
  next: "Weiter",
  done: "Fertig",
  look: {
    title: "Suchen Sie eine Rechnung, die noch offen ist",
    text: "Jede Rechnung zeigt ihren Status und den offenen Betrag. Öffnen Sie eine offene.",
    go: "Offene Rechnungen anzeigen",
  },
  ask: {
    title: "Erstellen Sie die Zahlung",
    text: "Drücken Sie auf der Rechnung auf „Zahlung erstellen“, wenn sie noch keinen Link hat. Kopieren Sie den Link, um ihn zu teilen, oder öffnen Sie ihn, wie Ihr Kunde es täte.",
  },
  pay: {
    title: "Bezahlen Sie, und sehen Sie zu",
    text: "Drücken Sie auf der Seite des Kunden auf Bezahlen und wählen Sie, wie es ausgeht. In dieser Demo fließt kein echtes Geld. Die Rechnung hier meldet nach Sekunden von selbst „Bezahlt“.",
  },
};
