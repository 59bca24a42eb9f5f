export const writeOff = {
  action: "Write off",
  title: "Write off invoice {{number}}?",
  text: "{{amount}} is given up and the pay link asks for nothing any more. Money that comes all the same is surplus. You can take this back.",
  reason: "Reason",
  reasonHint: "Shown in the timeline, not to the customer",
  confirm: "Write off the invoice",
  done: "The invoice is written off.",
  takeBack: "Take the write-off back",
  takeBackTitle: "Take the write-off back?",
  takeBackText: "{{amount}} is outstanding again, less what came in meanwhile, and the pay link asks for it.",
  takenBack: "The write-off is taken back.",
} as const;
