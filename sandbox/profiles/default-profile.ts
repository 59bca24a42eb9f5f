import { type Profile, USUAL_METHODS } from "./profile.ts";

/** The default profile's keys are no secret: there is no money behind them. They never change, so that examples work. */
export const DEFAULT_LIVE_KEY = "live_VoldaanDemoProfileLiveKey00000001";
export const DEFAULT_TEST_KEY = "test_VoldaanDemoProfileTestKey00000001";

/** The profile that every sandbox starts with. */
export const DEFAULT_PROFILE: Profile = {
  id: "pfl_VoldaanDemo",
  createdAt: Date.UTC(2026, 0, 1),
  name: "Voldaan Demo",
  website: "https://demo.example.org",
  email: "info@demo.example.org",
  phone: "+31201234567",
  status: "verified",
  keys: { live: DEFAULT_LIVE_KEY, test: DEFAULT_TEST_KEY },
  methods: USUAL_METHODS,
};
