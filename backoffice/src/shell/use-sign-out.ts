import { useMutation } from "@tanstack/react-query";
import { signOut } from "../api/session.ts";

export function useSignOut() {
  return useMutation({
    mutationFn: signOut,
    // A fresh page, so that what one user saw is not there for the next one at this desk.
    onSuccess: () => window.location.assign("/sign-in"),
  });
}
