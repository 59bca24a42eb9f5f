import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/**
 * On another screen the keyboard goes on from the top of its content, and a screen reader begins to read there, as they
 * do after a link to another page.
 */
export function useArrival(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById("content")?.focus({ preventScroll: true });
  }, [pathname]);
}
