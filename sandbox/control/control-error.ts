/** A refusal of the control API: a sentence for people. The control API is not Mollie's, and neither is this form. */
export class ControlError extends Error {
  readonly status: 400 | 404 | 422;

  constructor(status: 400 | 404 | 422, sentence: string) {
    super(sentence);
    this.status = status;
  }
}
