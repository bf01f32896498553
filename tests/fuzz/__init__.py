"""Any bytes whatever, for everything that reads what others wrote."""
