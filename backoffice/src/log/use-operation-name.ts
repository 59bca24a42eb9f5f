import { MOLLIE_OPERATIONS } from "../../../src/integration-log/operations.ts";
import { useLanguage } from "../language/language.ts";

/** What was done, in the reader's language; requests to our own API have the names of its description. */
export function useOperationName(): (operation: string) => string {
  const { t } = useLanguage();
  return (operation) => {
    const known = MOLLIE_OPERATIONS.find((one) => one === operation);
    return known === undefined ? operation : t(`log.operations.${known}`);
  };
}
