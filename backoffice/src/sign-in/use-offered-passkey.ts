import type { AuthenticationResponseJSON } from "@simplewebauthn/browser";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { offerPasskeys, offerQuery, withdrawOffer } from "../api/passkeys.ts";

type Offer = { isOpen: boolean; tries: number; onTaken: (passkey: AuthenticationResponseJSON) => void };

/**
 * Offers the passkeys of this device in the field of the e-mail address, until one is taken or the reader signs in
 * otherwise (https://www.w3.org/TR/webauthn-3/#enum-mediationRequirement, "conditional"). Who takes none sees nothing of it.
 */
export function useOfferedPasskey({ isOpen, tries, onTaken }: Offer): void {
  const { data: challenge } = useQuery({ ...offerQuery(tries), enabled: isOpen });
  useEffect(() => {
    if (!challenge || !isOpen) return;
    let isWithdrawn = false;
    const offer = async () => {
      const passkey = await offerPasskeys(challenge);
      if (passkey && !isWithdrawn) onTaken(passkey);
    };
    void offer();
    return () => {
      isWithdrawn = true;
      void withdrawOffer();
    };
  }, [challenge, isOpen, onTaken]);
}
