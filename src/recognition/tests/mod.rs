//! Tests of recognising.
